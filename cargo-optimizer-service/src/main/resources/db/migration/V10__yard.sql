-- The latest that is known of each box, by the time at which it happened. Facts that come late change nothing here.
create table box_place (
    container_number text        primary key,
    told_at          timestamptz not null,
    gone             boolean     not null, -- true once it was loaded or gated out; it then has no position
    block            text        not null,
    bay              int         not null,
    row_no           int         not null,
    tier             int         not null
);
create index box_place_by_bay on box_place (block, bay) where not gone;

-- Who stands where. A slot holds one box: if two are said to stand in it, the earlier one has moved on and its move
-- has not been heard of yet.
create view standing_box as
select distinct on (block, bay, row_no, tier) container_number, block, bay, row_no, tier, told_at
from box_place
where not gone
order by block, bay, row_no, tier, told_at desc, container_number;
