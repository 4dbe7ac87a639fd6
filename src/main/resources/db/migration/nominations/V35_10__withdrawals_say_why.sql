-- Why somebody withdrew, as the coordinator reads it in the log.
alter table nominations.move add column note text;
