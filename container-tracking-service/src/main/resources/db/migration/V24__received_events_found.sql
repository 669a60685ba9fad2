-- Filters on what partners sent that would otherwise read all of it.
create index received_event_by_service on received_event (service, recorded_at) where shown and service is not null;
create index received_event_by_place on received_event (un_locode, recorded_at, event_id) where shown and un_locode is not null;
create index received_event_by_carrier_voyage on received_event (carrier_voyage, recorded_at)
    where shown and carrier_voyage is not null;
create index received_event_by_export_voyage on received_event (export_voyage, recorded_at)
    where shown and export_voyage is not null;
