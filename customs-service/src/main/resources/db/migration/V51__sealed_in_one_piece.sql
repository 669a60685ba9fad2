-- The same seal of a decision as in V30, put together in one piece: a record of an assessment is long, and was copied a dozen
-- times on its way.
create or replace function decision_content_hash(d decision) returns bytea language plpgsql stable as $$
declare
    inputs  text := d.inputs;
    outcome text := d.outcome;
    reasons text := d.reasons;
begin
    return sha256(convert_to(concat(
        sealed_part(d.id::text), sealed_part(d.declaration_id::text), sealed_part(d.container_number),
        sealed_part(d.what), sealed_part(d.made_by),
        sealed_part((extract(epoch from d.made_at) * 1000000)::bigint::text),
        octet_length(inputs), ':', inputs, e'\n',
        octet_length(outcome), ':', outcome, e'\n',
        octet_length(reasons), ':', reasons, e'\n',
        sealed_part(d.rule_set_version), sealed_part(d.tariff_version)), 'UTF8'));
end $$;
