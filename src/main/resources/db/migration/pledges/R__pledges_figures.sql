drop view if exists pledges.figures_pledge cascade;

-- One row a pledge, however many make it together.
create view pledges.figures_pledge as
select id as pledge_id, status, illustrative from pledges.pledge where published;
