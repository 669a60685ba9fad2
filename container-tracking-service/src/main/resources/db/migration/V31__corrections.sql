-- By what name its sender knows a fact, and what it corrects. Names are the sender's own, within one box.
alter table container_event
    add column sender_event_id text,
    add column corrects        text,
    add column reason          text;

-- What was told beside the first telling of a fact: the same fact by somebody else or under another name, and
-- retractions, which tell no fact. A fact stands as long as one of its tellings does. Rows are only added.
create table container_telling (
    telling_id      uuid primary key,
    container       text        not null references container (number),
    source          text        not null,
    sender_event_id text,
    fingerprint     text,
    corrects        text,
    retracts        text,
    reason          text,
    evidence        jsonb       not null,
    recorded_at     timestamptz not null
);
create index container_telling_by_container on container_telling (container);
create trigger container_telling_is_only_added_to before update or delete on container_telling
    for each row execute function facts_are_only_added();

-- Facts that do not stand now. Derived.
create table withdrawn_fact (
    event_id     uuid primary key,
    container    text        not null,
    withdrawn_at timestamptz not null
);

-- A park's line about an event may be followed by one that says that it no longer stands, or stands again.
alter table park_story drop constraint park_story_park_container_event_id_key;
create index park_story_by_box on park_story (container, park, event_id);
