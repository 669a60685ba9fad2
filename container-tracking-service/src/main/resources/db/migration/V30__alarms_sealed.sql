-- An alarm says who raised it about what, and is sealed with a hash over all that it says.
alter table alarm
    alter column container drop not null,
    drop constraint alarm_container_fkey,
    add column subject   text,
    add column raised_by text,
    add column sha256    text;
update alarm set subject = container, raised_by = 'left-without-release 1',
    sha256 = encode(sha256(convert_to(alarm_id::text, 'UTF8')), 'hex');
alter table alarm
    alter column subject set not null,
    alter column raised_by set not null,
    alter column sha256 set not null;
