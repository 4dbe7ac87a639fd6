-- A mistyped year: no session is so long, and every view of its days would fill the memory.
alter table training.session add constraint session_length_check check (last_day - first_day <= 800);
