-- Where people reach the register is a setting. What was kept with a round may have been told by whoever sent its letters.
alter table status_round drop column address;
