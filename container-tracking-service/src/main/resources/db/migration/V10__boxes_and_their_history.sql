-- One row per box: what facts of one box queue up on, and what lists are read from. Everything but the number is derived.
create table container (
    number           text primary key,
    phase            text,
    un_locode        text,
    facility_code    text,
    yard_position    text,
    destination_park text,
    carrier          text,
    last_event_at    timestamptz,
    changed_at       timestamptz
);

-- Facts. Rows are added, never changed.
create table container_event (
    event_id    uuid primary key,
    container   text        not null references container (number),
    what        text        not null,
    classifier  text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    fingerprint text        not null,
    event_type  text        not null,
    body        jsonb       not null,
    particulars jsonb       not null,
    evidence    jsonb       not null,
    unique (container, fingerprint)
);
create index container_event_in_event_time on container_event (container, occurred_at);

create function facts_are_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'a fact is never changed or removed: tell a new one';
end $$;
create trigger container_event_is_only_added_to before update or delete on container_event
    for each row execute function facts_are_only_added();

-- Who has a part in a journey of a box, and may therefore see it.
create table container_party (
    container text not null references container (number),
    part      text not null,
    party     text not null,
    primary key (container, part, party)
);
create index container_party_by_party on container_party (part, party, container);
