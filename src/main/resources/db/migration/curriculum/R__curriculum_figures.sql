drop view if exists curriculum.figures_mapping cascade;

create view curriculum.figures_mapping as
select module_id, objective, approved, illustrative
from curriculum.mapping;
