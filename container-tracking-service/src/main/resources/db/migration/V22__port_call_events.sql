-- Events of DCSA Port Call 2.0.0: those that partners have sent, and those that the port's own reports of calls amount to.
create table port_call_event (
    event_id        uuid primary key,
    -- Null for the port's own.
    sender          text,
    sender_event_id text,
    message_id      uuid references received_message (message_id),
    sum             text        not null,
    told_at         timestamptz not null,
    recorded_at     timestamptz not null,
    -- The service's time; where it has none, the event's own.
    happens_at      timestamptz not null,
    shown           boolean     not null,
    body            jsonb       not null,
    un_locode       text generated always as (
        coalesce(body -> 'portCall' ->> 'UNLocationCode', body -> 'portCallService' -> 'serviceLocation' ->> 'UNLocationCode')) stored,
    port_visit      text generated always as (body -> 'portCall' ->> 'portVisitReference') stored,
    port_call_id    text generated always as (lower(body -> 'portCall' ->> 'portCallID')) stored,
    terminal_call_id text generated always as (lower(body -> 'terminalCall' ->> 'terminalCallID')) stored,
    terminal_call   text generated always as (body -> 'terminalCall' ->> 'terminalCallReference') stored,
    service_name    text generated always as (body -> 'terminalCall' ->> 'carrierServiceName') stored,
    service_code    text generated always as (body -> 'terminalCall' -> 'serviceCodeOrReference' ->> 'carrierServiceCode') stored,
    universal_service text generated always as (
        body -> 'terminalCall' -> 'serviceCodeOrReference' ->> 'universalServiceReference') stored,
    import_voyage   text generated always as (
        body -> 'terminalCall' -> 'importVoyageNumberOrReference' ->> 'carrierVoyageNumber') stored,
    universal_import text generated always as (
        body -> 'terminalCall' -> 'importVoyageNumberOrReference' ->> 'universalVoyageReference') stored,
    export_voyage   text generated always as (
        body -> 'terminalCall' -> 'exportVoyageNumberOrReference' ->> 'carrierVoyageNumber') stored,
    universal_export text generated always as (
        body -> 'terminalCall' -> 'exportVoyageNumberOrReference' ->> 'universalVoyageReference') stored,
    service_id      text generated always as (lower(body -> 'portCallService' ->> 'portCallServiceID')) stored,
    service_type    text generated always as (body -> 'portCallService' ->> 'portCallServiceTypeCode') stored,
    vessel_imo      text generated always as (body -> 'vessel' ->> 'vesselIMONumber') stored,
    vessel_name     text generated always as (body -> 'vessel' ->> 'vesselName') stored,
    vessel_mmsi     text generated always as (body -> 'vessel' ->> 'vesselMMSINumber') stored,
    classifier      text generated always as (body -> 'timestamp' ->> 'classifierCode') stored,
    unique (sender, sender_event_id, sum)
);
create index port_call_event_as_told on port_call_event (recorded_at, event_id) where shown;
create index port_call_event_in_time on port_call_event (happens_at) where shown;
create index port_call_event_by_visit on port_call_event (port_visit) where shown and port_visit is not null;
create index port_call_event_by_call on port_call_event (port_call_id) where shown and port_call_id is not null;
create index port_call_event_by_terminal_call_id on port_call_event (terminal_call_id) where shown and terminal_call_id is not null;
create index port_call_event_by_terminal_call on port_call_event (terminal_call) where shown and terminal_call is not null;
create index port_call_event_by_service_id on port_call_event (service_id) where shown and service_id is not null;
create index port_call_event_by_vessel on port_call_event (vessel_imo, recorded_at, event_id) where shown;
create index port_call_event_by_vessel_name on port_call_event (vessel_name, recorded_at, event_id) where shown;
create index port_call_event_by_mmsi on port_call_event (vessel_mmsi) where shown and vessel_mmsi is not null;
create index port_call_event_by_import_voyage on port_call_event (import_voyage) where shown and import_voyage is not null;
create index port_call_event_by_export_voyage on port_call_event (export_voyage) where shown and export_voyage is not null;

-- A report of a call in Port Call's words: the service is the berth, at which a vessel arrives inbound and departs outbound.
create view call_report_as_port_call_event as
select r.fingerprint,
       r.event_id,
       r.recorded_at,
       r.occurred_at as happens_at,
       jsonb_strip_nulls(jsonb_build_object(
           'portCall', jsonb_build_object('portCallID', c.id, 'UNLocationCode', r.body -> 'facility' ->> 'unLocode'),
           'terminalCall', jsonb_build_object(
               'terminalCallReference', left(r.body ->> 'transportCallId', 100),
               'exportVoyageNumberOrReference', case when r.body -> 'transport' ->> 'voyage' is not null
                   then jsonb_build_object('carrierVoyageNumber', r.body -> 'transport' ->> 'voyage') end),
           'portCallService', jsonb_build_object(
               'portCallServiceID', md5(c.id || r.code)::uuid,
               'portCallServiceTypeCode', 'BERTH',
               'portCallServiceEventTypeCode', r.code,
               'portCallPhaseTypeCode', case r.code when 'ARRI' then 'INBD' else 'OUTB' end,
               'facilityTypeCode', 'BRTH',
               'serviceLocation', jsonb_build_object(
                   'UNLocationCode', r.body -> 'facility' ->> 'unLocode',
                   'facilityTypeCode', 'POTE',
                   'facility', case when length(r.body -> 'facility' ->> 'code') <= 6 then jsonb_build_object(
                       'facilityCode', r.body -> 'facility' ->> 'code', 'facilityCodeListProvider', 'SMDG') end)),
           'vessel', jsonb_build_object(
               'vesselIMONumber', r.vessel_imo,
               'vesselCallSign', case when r.vessel_imo is null and length(r.body -> 'transport' ->> 'vesselId') <= 10
                   then r.body -> 'transport' ->> 'vesselId' end,
               'vesselName', case when length(r.body -> 'transport' ->> 'vesselName') <= 50
                   then r.body -> 'transport' ->> 'vesselName' end),
           'timestamp', jsonb_build_object(
               'classifierCode', r.classifier,
               'serviceDateTime', to_char(r.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))) as body
from transport_call_report r
join transport_call c on c.id = r.call
where r.body -> 'transport' ->> 'mode' in ('VESSEL', 'BARGE');

insert into port_call_event (event_id, sum, told_at, recorded_at, happens_at, shown, body)
select event_id, fingerprint, recorded_at, recorded_at, happens_at, true, body from call_report_as_port_call_event;
