create table crane_lift (
    id        uuid primary key,
    container text not null,
    position  bigint generated always as identity
);
create table heard (
    container text   not null,
    event_id  uuid   not null,
    position  bigint generated always as identity
);
