-- One row per visit of a vessel to a port.
create table transport_call (
    id                uuid primary key,
    transport_call_id text not null,
    un_locode         text not null,
    unique (transport_call_id, un_locode)
);

-- What was told of it, each thing once. told_at grows when the same is told again.
create table transport_call_report (
    fingerprint text primary key,
    call        uuid        not null references transport_call (id),
    code        text        not null,
    classifier  text        not null,
    occurred_at timestamptz not null,
    told_at     timestamptz not null,
    recorded_at timestamptz not null,
    body        jsonb       not null
);
create index transport_call_report_by_call on transport_call_report (call);
