-- All that was told of where boxes stand: what was told last may be taken back, and then what was told before counts.
create table box_telling (
    container_number text        not null,
    event_id         uuid        unique,   -- null for what was heard before tellings were kept: it is known by its time
    told_at          timestamptz not null,
    gone             boolean     not null, -- true if it was loaded or gated out; it then has no position
    block            text        not null,
    bay              int         not null,
    row_no           int         not null,
    tier             int         not null
);
create index box_telling_by_box on box_telling (container_number);
insert into box_telling (container_number, told_at, gone, block, bay, row_no, tier)
select container_number, told_at, gone, block, bay, row_no, tier from box_place;

-- Which tellings do not stand, or stand again. Of several about one the last counts. It may come before what it amends.
create table box_amendment (
    event_id         uuid        primary key, -- the telling that is meant
    container_number text        not null,
    told_at          timestamptz not null,    -- of that telling
    stands           boolean     not null,
    amended_at       timestamptz not null,
    amended_by       uuid        not null
);
create index box_amendment_by_box on box_amendment (container_number) where not stands;

comment on table box_place is 'Derived: the latest of each box''s tellings that stand.';
