-- What the gate decided, and from what. Rows are only added.
create table gate_decision (
    decision_id uuid primary key,
    decision    text        not null,
    container   text        not null,
    truck_plate text        not null,
    occurred_at timestamptz not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    reasons     jsonb       not null,
    event_id    uuid        not null,
    inputs      jsonb       not null
);
create index gate_decision_by_container on gate_decision (container, decision_id);

-- Alarms with the facts that show what is wrong.
create table alarm (
    alarm_id    uuid primary key,
    kind        text        not null,
    container   text        not null references container (number),
    occurred_at timestamptz not null,
    raised_at   timestamptz not null,
    detail      text        not null,
    evidence    jsonb       not null
);
create index alarm_by_container on alarm (container, alarm_id);
