-- Bay plans as carriers sent them. Rows are only added: a newer plan stands beside the elder.
create table bay_plan (
    id           uuid primary key,
    reference    text        not null,
    vessel       jsonb       not null,
    departure    text,
    next_port    text,
    expected_at  timestamptz,
    cells        int         not null,
    received_at  timestamptz not null,
    submitted_by text        not null,
    interchange  uuid        not null references interchange (id) deferrable initially deferred
);
create index bay_plan_by_party on bay_plan (submitted_by, id);

create table bay_plan_cell (
    bay_plan            uuid    not null references bay_plan (id),
    position            int     not null,
    cell                text    not null,
    container           text,
    iso_size_type       text,
    empty               boolean,
    gross_mass_kg       numeric,
    mass_verified       boolean not null,
    port_of_loading     text,
    port_of_discharge   text,
    carrier             text,
    temperature_celsius numeric,
    dangerous_goods     text[]  not null,
    primary key (bay_plan, position)
);

-- What carriers want released or accepted, order by order.
create table container_order (
    id           uuid primary key,
    reference    text        not null,
    container    text,
    booking      text,
    function     text        not null,
    body         jsonb       not null,
    received_at  timestamptz not null,
    submitted_by text        not null,
    interchange  uuid        not null references interchange (id) deferrable initially deferred
);
create index container_order_by_party on container_order (submitted_by, reference, id);
create index container_order_by_booking on container_order (booking, id) where booking is not null;

-- Which truck is expected for which box.
create table appointment (
    appointment_id uuid primary key,
    container      text        not null,
    direction      text        not null check (direction in ('IN', 'OUT')),
    truck_plate    text        not null,
    slot_from      timestamptz not null,
    slot_until     timestamptz not null,
    status         text        not null check (status in ('BOOKED', 'CANCELLED', 'USED')),
    booked_at      timestamptz not null,
    booked_for     text        not null,
    booked_by      text        not null,
    decision_id    uuid references gate_decision (decision_id) deferrable initially deferred
);
create unique index appointment_waits_once on appointment (container, direction) where status = 'BOOKED';
create index appointment_by_slot on appointment (slot_from) where status <> 'CANCELLED';
create index appointment_by_party on appointment (booked_for, appointment_id);

alter table gate_decision add column direction text not null default 'OUT' check (direction in ('IN', 'OUT'));
-- A box that was kept out has no event to tell of it.
alter table gate_decision alter column event_id drop not null;

-- Interchanges that we wrote, and what their recipients said of them.
create table outgoing_interchange (
    id                uuid primary key,
    control_reference text        not null unique,
    recipient         text        not null,
    message           text        not null,
    boxes             int         not null,
    content           bytea       not null,
    sha256            text        not null,
    asked             jsonb       not null,
    written_at        timestamptz not null,
    written_for       text        not null
);
create index outgoing_interchange_by_party on outgoing_interchange (written_for, id);

create table interchange_answer (
    id                uuid primary key,
    control_reference text        not null,
    accepted          boolean     not null,
    detail            text,
    received_at       timestamptz not null,
    submitted_by      text        not null,
    interchange       uuid        not null references interchange (id) deferrable initially deferred
);
create index interchange_answer_by_reference on interchange_answer (control_reference, id);
