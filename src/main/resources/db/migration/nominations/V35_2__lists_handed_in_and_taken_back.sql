-- When a list came first decides who comes first within a round: handing it in anew costs no place.
alter table nominations.invitation add column first_submitted_at timestamptz;
update nominations.invitation set first_submitted_at = submitted_at;

-- Taken back to be changed and not handed in since: at the deadline it counts as it stands.
alter table nominations.invitation add column recalled_at timestamptz;
