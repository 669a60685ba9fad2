-- Postings come all at once: what each statement puts in adds up to zero for each transaction and currency, and so does all
-- that is in the books. It is asked once for the statement, not once for each row, and no later than it ends.
create function postings_put_in_must_balance() returns trigger language plpgsql as $$
declare
    off record;
begin
    select transaction_id, sum(amount) as amount into off from put_in
    group by transaction_id, currency having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'the postings of ledger transaction % add up to %, not to zero', off.transaction_id, off.amount
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop trigger ledger_balances on ledger_posting;
drop function postings_must_balance();
create trigger ledger_balances after insert on ledger_posting
    referencing new table as put_in for each statement execute function postings_put_in_must_balance();

-- Nobody looks for the postings of one account; all accounts are added up together.
drop index ledger_posting_by_account;
