-- What partners look for facts by, drawn out of what was told, so that it can be found by an index.
alter table container_event
    add column un_locode  text generated always as (body -> 'facility' ->> 'unLocode') stored,
    add column call_id    text generated always as (body -> 'transport' ->> 'callId') stored,
    add column voyage     text generated always as (body -> 'transport' ->> 'voyage') stored,
    add column booking    text generated always as (particulars ->> 'booking') stored,
    -- A vessel is reported by its IMO number or by its call sign.
    add column vessel_imo text generated always as (
        case when body -> 'transport' ->> 'mode' in ('VESSEL', 'BARGE')
              and body -> 'transport' ->> 'vesselId' ~ '^[0-9]{7}$' then body -> 'transport' ->> 'vesselId' end) stored;

alter table transport_call_report
    add column un_locode  text generated always as (body -> 'facility' ->> 'unLocode') stored,
    add column call_id    text generated always as (body ->> 'transportCallId') stored,
    add column voyage     text generated always as (body -> 'transport' ->> 'voyage') stored,
    add column vessel_imo text generated always as (
        case when body -> 'transport' ->> 'mode' in ('VESSEL', 'BARGE')
              and body -> 'transport' ->> 'vesselId' ~ '^[0-9]{7}$' then body -> 'transport' ->> 'vesselId' end) stored,
    -- What is told once has one id: the first half of its fingerprint, as a UUID of version 8 (RFC 9562, section 5.8).
    add column event_id   uuid generated always as (
        overlay(overlay(left(fingerprint, 32) placing '8' from 13) placing '8' from 17)::uuid) stored;

-- In the order in which the port learned of things; only what partners are told of.
create index container_event_as_told on container_event (recorded_at, event_id)
    where what in ('DISC', 'GTIN', 'LOAD', 'GTOT', 'HELD', 'HOLD_LIFTED', 'RELEASED', 'RELEASE_REVOKED', 'LANE_ASSIGNED');
create index container_event_by_booking on container_event (booking, recorded_at) where booking is not null;
create index container_event_by_call on container_event (call_id, recorded_at) where call_id is not null;
create index container_event_by_vessel on container_event (vessel_imo, recorded_at) where vessel_imo is not null;
create index container_event_by_voyage on container_event (voyage, recorded_at) where voyage is not null;
create index container_event_by_place on container_event (un_locode, recorded_at, event_id) where un_locode is not null;

create unique index transport_call_report_as_told on transport_call_report (recorded_at, event_id);
create index transport_call_report_by_call_id on transport_call_report (call_id, recorded_at);
create index transport_call_report_by_vessel on transport_call_report (vessel_imo, recorded_at);
create index transport_call_report_by_voyage on transport_call_report (voyage, recorded_at);
create index transport_call_report_by_place on transport_call_report (un_locode, recorded_at, event_id);
