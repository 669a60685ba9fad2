-- A detention keeps goods for a finding; a seizure takes them, and only an appeal ends it.
alter table customs_hold
    add kind        text not null default 'HOLD',
    add decision_id uuid;

-- What was paid on earlier demands, before customs assessed anew.
alter table declaration add paid_before numeric not null default 0;

create table appeal (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    decision_id    uuid        not null,
    grounds        text        not null,
    lodged_by      text        not null,
    lodged_at      timestamptz not null,
    outcome        text,
    decided_by     text,
    decided_at     timestamptz,
    reason         text
);
create unique index appeal_once on appeal (decision_id);
create index appeal_open on appeal (id) where outcome is null;

-- An officer asks that a check be waived; another grants it, or not.
create table check_waiver (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    reason         text        not null,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    outcome        text,
    decided_by     text,
    decided_at     timestamptz,
    decision       text
);
create unique index check_waiver_asked_once on check_waiver (declaration_id) where outcome is null;
