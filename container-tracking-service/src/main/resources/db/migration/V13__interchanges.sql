-- Interchanges as they came, so that what rests on them can be shown again, and what became of each.
create table interchange (
    id                uuid primary key,
    status            text        not null,
    sender            text        not null,
    recipient         text        not null,
    control_reference text        not null,
    prepared_at       timestamptz,
    received_at       timestamptz not null,
    submitted_by      text        not null,
    sha256            text        not null,
    content           bytea       not null,
    messages          jsonb       not null,
    -- By party: nobody can take another's control references away, or see its reports.
    unique (submitted_by, sender, recipient, control_reference)
);
create index interchange_by_party on interchange (submitted_by, id);
