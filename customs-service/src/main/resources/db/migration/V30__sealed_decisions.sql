-- The record of decisions is sealed: see docs/decisions/027. What is sealed is worked out here and not in the service, so
-- that whatever is put into the table is sealed as it stands, and the program that verifies it shares nothing with this.

-- One part of a sealed text: its length in bytes, a colon, the text, a line feed; a hyphen where there is none.
create function sealed_part(part text) returns text language sql immutable as $$
    select case when part is null then '-' else octet_length(part) || ':' || part end || e'\n'
$$;

alter table decision add column content_hash bytea;

create function decision_content_hash(d decision) returns bytea language sql stable as $$
    select sha256(convert_to(
        sealed_part(d.id::text) || sealed_part(d.declaration_id::text) || sealed_part(d.container_number)
        || sealed_part(d.what) || sealed_part(d.made_by)
        || sealed_part((extract(epoch from d.made_at) * 1000000)::bigint::text)
        || sealed_part(d.inputs::text) || sealed_part(d.outcome::text) || sealed_part(d.reasons::text)
        || sealed_part(d.rule_set_version) || sealed_part(d.tariff_version), 'UTF8'))
$$;

-- Decisions that have no number yet. Rows live until the next sealing, so vacuum must come often.
create table decision_to_seal (
    position    bigint generated always as identity primary key,
    decision_id uuid not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The decisions in the order in which they were sealed, numbered from 1 without gaps, each chained to the one before.
create table decision_seal (
    number        bigint primary key check (number > 0),
    decision_id   uuid  not null unique,
    content_hash  bytea not null,
    previous_hash bytea not null,
    hash          bytea not null
);
create trigger decision_seal_is_kept before update or delete on decision_seal
    for each row execute function refuse_change();
create trigger decision_seal_is_not_emptied before truncate on decision_seal
    for each statement execute function refuse_change();

-- How far it was sealed when it was last published, for those who keep it.
create table decision_head (
    number       bigint      primary key,
    hash         bytea       not null,
    published_at timestamptz not null
);
create trigger decision_head_is_kept before update or delete on decision_head
    for each row execute function refuse_change();
create trigger decision_head_is_not_emptied before truncate on decision_head
    for each statement execute function refuse_change();

-- What was decided before there were seals is sealed as it stands.
alter table decision disable trigger decision_is_kept;
update decision d set content_hash = decision_content_hash(d);
alter table decision enable trigger decision_is_kept;
alter table decision alter column content_hash set not null;
insert into decision_to_seal (decision_id) select id from decision order by made_at, id;

create function decision_awaits_its_seal() returns trigger language plpgsql as $$
begin
    new.content_hash := decision_content_hash(new);
    insert into decision_to_seal (decision_id) values (new.id);
    return new;
end $$;
create trigger decision_awaits_its_seal before insert on decision
    for each row execute function decision_awaits_its_seal();
