-- What partners have told in DCSA's words, as it came: the evidence of what was made of it, and kept whatever became of it.
create table received_message (
    message_id  uuid primary key,
    standard    text        not null,
    sender      text        not null,
    received_at timestamptz not null,
    sha256      text        not null,
    content     bytea       not null
);

create table received_event (
    event_id            uuid primary key,
    message_id          uuid        not null references received_message (message_id),
    standard            text        not null,
    sender              text        not null,
    sender_event_id     text        not null,
    sum                 text        not null,
    told_at             timestamptz not null,
    recorded_at         timestamptz not null,
    -- What became of it: a fact of a box, a report of a call, or nothing yet that the port has a word for.
    became              text        not null,
    retracted           boolean     not null,
    -- False for what has become a fact, which is told instead, and for what its sender has overridden or taken back.
    shown               boolean     not null,
    body                jsonb       not null,
    subject             text,
    code                text,
    classifier          text,
    occurred_at         timestamptz,
    document            text,
    containers          text[]      not null,
    bookings            text[]      not null,
    transport_documents text[]      not null,
    un_locode           text,
    call_id             text,
    vessel_imo          text,
    carrier_voyage      text,
    export_voyage       text,
    service             text,
    unique (standard, sender, sender_event_id, sum)
);
create index received_event_as_told on received_event (standard, recorded_at, event_id) where shown;
create index received_event_of_sender on received_event (standard, sender, recorded_at, event_id) where shown;
create index received_event_by_container on received_event using gin (containers) where shown;
create index received_event_by_booking on received_event using gin (bookings) where shown;
create index received_event_by_document on received_event using gin (transport_documents) where shown;
create index received_event_by_call on received_event (call_id, recorded_at) where shown and call_id is not null;
create index received_event_by_vessel on received_event (vessel_imo, recorded_at) where shown and vessel_imo is not null;

-- What such an event says of a box beside the fact that it becomes.
create index container_event_by_document on container_event ((particulars ->> 'transportDocument'), recorded_at)
    where particulars ->> 'transportDocument' is not null;
create index container_event_by_service on container_event ((particulars ->> 'service'), recorded_at)
    where particulars ->> 'service' is not null;
