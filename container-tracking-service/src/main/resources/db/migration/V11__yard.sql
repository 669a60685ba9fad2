-- Who stands, or stood, in which slot of our yard. Derived from container_event.
create table yard_stay (
    container text        not null references container (number),
    block     text        not null,
    bay       int         not null,
    row_no    int         not null,
    tier      int         not null,
    from_at   timestamptz not null,
    until_at  timestamptz,
    primary key (container, from_at)
);
create index yard_stay_by_bay on yard_stay (block, bay);
-- The rules of stacking are checked under a lock of the bay; this would catch them out.
create unique index yard_stay_one_box_per_slot on yard_stay (block, bay, row_no, tier) where until_at is null;
