-- Which facts each party may find: those of the journeys in which it has a part, of the kinds that partners are told of, in
-- the order in which the port learned of them. Derived. What was told before this table was there is filled in by V61.
create table party_event (
    part        text        not null,
    party       text        not null,
    recorded_at timestamptz not null,
    event_id    uuid        not null,
    primary key (part, party, recorded_at, event_id)
);
