-- Who reads: trackers, cameras, seals, reefers.
create table device (
    id   int generated always as identity primary key,
    code text not null unique
);

-- What devices read, by the week in which they read it: partitions are made as they are needed. One row for each device
-- and time; the subject is the box, or the device where no box is told.
create table reading (
    device_id         int         not null,
    at                timestamptz not null,
    subject           text        not null,
    of_a_box          boolean     not null,
    kind              text        not null,
    latitude          float8,
    longitude         float8,
    speed_kmh         real,
    temperature_c     real,
    set_temperature_c real,
    seal_open         boolean,
    recorded_at       timestamptz not null,
    primary key (device_id, at)
) partition by range (at);
create index reading_by_subject on reading (subject, at);

-- Where each subject was seen last, by the time of the reading. Rows are changed in place, and often.
create table last_position (
    subject     text primary key,
    device_id   int,
    at          timestamptz,
    latitude    float8,
    longitude   float8,
    recorded_at timestamptz
) with (fillfactor = 50);

-- Marked areas, each edition from its time on. Rows are only added.
create table geofence (
    code       text        not null,
    valid_from timestamptz not null,
    name       text        not null,
    polygon    float8[]    not null, -- latitude, longitude, latitude, longitude, …
    drawn_by   text        not null,
    primary key (code, valid_from)
);

-- Who crossed which area's border when. Derived from readings: a late one may move a crossing.
create table geofence_crossing (
    subject     text        not null,
    geofence    text        not null,
    at          timestamptz not null,
    crossing    text        not null,
    device      text        not null,
    crossing_id uuid        not null,
    primary key (subject, geofence, at)
);
