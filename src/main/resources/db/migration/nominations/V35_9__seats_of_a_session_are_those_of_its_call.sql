update training.session s set seats = c.seats
from nominations.call c
where c.session_id = s.id and s.seats is distinct from c.seats;
