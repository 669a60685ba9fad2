-- What the crane is to do: the lifts of plans that were accepted. What is done of it is seen in the boxes' stays, so that it
-- does not matter in which order plans and moves are heard of.
create table yard_plan (
    plan_id     uuid        primary key,
    block       text,
    bay         int,
    accepted_at timestamptz, -- null while only its end was heard of
    accepted_by text,
    replaced_by uuid         -- null while it is in force
);
create table yard_lift (
    plan_id   uuid not null references yard_plan,
    step      int  not null,
    container text not null,
    from_row  int  not null,
    from_tier int  not null,
    to_row    int,          -- null for a box that leaves the bay
    to_tier   int,
    primary key (plan_id, step)
);

-- A lift that ends in a slot is done when the box came to stand there since the plan was accepted, as often as the plan has
-- brought it there by then; one that brings it out is done when it has left its slot and stands in the bay no more.
create view yard_work as
select plan.block, plan.bay, lift.plan_id, lift.step, lift.container, lift.from_row, lift.from_tier, lift.to_row,
    lift.to_tier, plan.accepted_at,
    case when lift.to_row is not null then
        (select count(*) from yard_stay stay
         where stay.container = lift.container and stay.block = plan.block and stay.bay = plan.bay
            and stay.row_no = lift.to_row and stay.tier = lift.to_tier and stay.from_at >= plan.accepted_at)
        >= (select count(*) from yard_lift before
            where before.plan_id = lift.plan_id and before.step <= lift.step and before.container = lift.container
                and before.to_row = lift.to_row and before.to_tier = lift.to_tier)
    else
        not exists (select 1 from yard_stay stay
                    where stay.container = lift.container and stay.block = plan.block and stay.bay = plan.bay
                        and stay.until_at is null)
    end as done
from yard_plan plan join yard_lift lift using (plan_id)
where plan.accepted_at is not null and plan.replaced_by is null;
