package corridor.customs.riskmodel;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was known of declarations at lodging, and what was found later. */
@Repository
class CaseTable {
    /** So many of the newest are learned from at most: a table of theirs has to fit into memory. */
    private static final int MOST = 200_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Reads, at once for all that are looked at together, what is known of a declarant and of importers, and which model is
     * in service.
     */
    Pasts pasts(String declarant, Collection<String> importers) {
        Pasts pasts = new Pasts(declarant);
        jdbc.sql("""
                        select model, role, party, lodged, examined, found
                        from (select (select version from risk_model where state = 'ACTIVE') as model) now
                        left join (
                            select role, party, sum(lodged) as lodged, sum(examined) as examined, sum(found) as found
                            from (
                                select role, party, lodged, examined, found from party_past
                                where role = 'DECLARANT' and party = :declarant or role = 'IMPORTER' and party = any(:importers)
                                union all
                                select role, party, lodged, examined, found from party_news
                                where role = 'DECLARANT' and party = :declarant or role = 'IMPORTER' and party = any(:importers)) each
                            group by role, party) past on true""")
                .param("declarant", declarant)
                .param("importers", importers.toArray(String[]::new))
                .query(row -> {
                    pasts.inService(row.getString("model"));
                    if (row.getString("role") != null) {
                        pasts.know(
                                row.getString("role"),
                                row.getString("party"),
                                new PartyPast(row.getInt("lodged"), row.getInt("examined"), row.getInt("found")));
                    }
                });
        return pasts;
    }

    /** What was known of a declaration when it was lodged; empty if nothing was kept. */
    Optional<Known> known(UUID declarationId) {
        return jdbc.sql("select known from risk_case where declaration_id = ?")
                .param(declarationId)
                .query((row, n) -> json.readValue(row.getString(1), Known.class))
                .optional();
    }

    /**
     * Keeps what was known of declarations, and what the model made of them, and counts those that are new among their
     * parties'. An amended one stays where it was in time.
     */
    void keep(List<Scoring.Kept> all) {
        jdbc.sql("""
                        with kept as (
                            insert into risk_case (declaration_id, lodged_at, declarant, importer, known, at_random,
                                model_version, probability, percentile, score)
                            select id::uuid, at::timestamptz, declarant, importer, known::json, at_random, model,
                                probability, percentile, score::json
                            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as each (id, at, declarant, importer, known,
                                at_random, model, probability, percentile, score)
                            on conflict (declaration_id) do update set importer = excluded.importer,
                                known = excluded.known, at_random = risk_case.at_random or excluded.at_random,
                                model_version = excluded.model_version, probability = excluded.probability,
                                percentile = excluded.percentile, score = excluded.score
                            returning declarant, importer, xmax = 0 as first)
                        insert into party_news (role, party, lodged, examined, found)
                        select role, party, count(*), 0, 0
                        from kept cross join lateral (values ('DECLARANT', declarant), ('IMPORTER', importer)) who (role, party)
                        where first group by role, party""")
                .params(
                        texts(all, each -> each.declarationId().toString()),
                        texts(all, each -> each.lodgedAt().toString()),
                        texts(all, each -> each.scored().declarant()),
                        texts(all, each -> each.scored().importer()),
                        texts(all, each -> json.writeValueAsString(each.scored().known())),
                        all.stream().map(Scoring.Kept::atRandom).toArray(Boolean[]::new),
                        texts(all, each -> each.scored().model()),
                        numbers(all, RiskScore::probability),
                        numbers(all, RiskScore::percentile),
                        texts(
                                all,
                                each -> each.scored().score() == null
                                        ? null
                                        : json.writeValueAsString(each.scored().score())))
                .update();
    }

    private static String[] texts(List<Scoring.Kept> all, Function<Scoring.Kept, String> what) {
        return all.stream().map(what).toArray(String[]::new);
    }

    private static BigDecimal[] numbers(List<Scoring.Kept> all, Function<RiskScore, BigDecimal> what) {
        return all.stream()
                .map(each -> each.scored().score())
                .map(score -> score == null ? null : what.apply(score))
                .toArray(BigDecimal[]::new);
    }

    /** What the model said of a declaration; {@code score} is null if it said nothing, {@code model} if none was asked. */
    record Said(String model, RiskScore score) {}

    /** Empty if it was lodged before customs kept this. */
    Optional<Said> said(UUID declarationId) {
        return jdbc.sql("select model_version, score from risk_case where declaration_id = ?")
                .param(declarationId)
                .query((row, n) -> {
                    String score = row.getString("score");
                    return new Said(
                            row.getString("model_version"),
                            score == null ? null : json.readValue(score, RiskScore.class));
                })
                .optional();
    }

    /**
     * Notes that an officer has looked at a declaration. Of several looks the first counts as the examination, and the first
     * that found something as the finding; the parties' past grows by it.
     */
    void found(UUID declarationId, boolean wrong, Instant at, boolean afterRelease) {
        jdbc.sql("""
                        with noted as (
                            insert into risk_finding (declaration_id, found_at, wrong, wrong_at, after_release)
                            values (:id, :at, :wrong, case when :wrong then :at end, :after)
                            on conflict (declaration_id) do update set wrong = true, wrong_at = excluded.wrong_at
                                where not risk_finding.wrong and excluded.wrong
                            returning xmax = 0 as first, wrong)
                        insert into party_news (role, party, lodged, examined, found)
                        select who.role, who.party, 0, case when first then 1 else 0 end, case when wrong then 1 else 0 end
                        from noted join risk_case c on c.declaration_id = :id
                            cross join lateral (values ('DECLARANT', c.declarant), ('IMPORTER', c.importer)) who (role, party)""")
                .param("id", declarationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("wrong", wrong)
                .param("after", afterRelease)
                .update();
    }

    /** Adds news up. False if somebody else is at it, or there is nothing. */
    boolean addUpNews() {
        return jdbc.sql("""
                        with mine as (select pg_try_advisory_xact_lock(52132380901378) as lock),
                        gone as (
                            delete from party_news where id in (
                                select id from party_news where (select lock from mine) order by id limit 5000)
                            returning role, party, lodged, examined, found)
                        insert into party_past (role, party, lodged, examined, found)
                        select role, party, sum(lodged), sum(examined), sum(found) from gone group by role, party
                        on conflict (role, party) do update set lodged = party_past.lodged + excluded.lodged,
                            examined = party_past.examined + excluded.examined, found = party_past.found + excluded.found""").update() > 0;
    }

    /** What was lodged in a span and found by its end, the oldest lodging first. */
    List<Examined> examined(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from (
                            select c.declaration_id, c.lodged_at, f.found_at, c.known, c.at_random,
                                f.wrong and f.wrong_at < :to as wrong,
                                (select array_agg((item ->> 'position')::int)
                                 from decision d cross join json_array_elements(d.inputs -> 'corrections') item
                                 where d.declaration_id = c.declaration_id and d.what = 'REASSESSED' and d.made_at < :to
                                   and f.wrong and f.wrong_at < :to) as items
                            from risk_case c join risk_finding f using (declaration_id)
                            where c.lodged_at < :to and f.found_at < :to
                              and (:from::timestamptz is null or c.lodged_at >= :from)
                            order by c.lodged_at desc, c.declaration_id desc limit :most) newest
                        order by lodged_at, declaration_id""")
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> new Examined(
                        row.getObject("declaration_id", UUID.class),
                        ModelTable.instant(row, "lodged_at"),
                        ModelTable.instant(row, "found_at"),
                        json.readValue(row.getString("known"), Known.class),
                        row.getBoolean("wrong"),
                        numbers(row.getArray("items")),
                        row.getBoolean("at_random")))
                .list();
    }

    private static Set<Integer> numbers(Array items) throws SQLException {
        return items == null ? Set.of() : new HashSet<>(List.of((Integer[]) items.getArray()));
    }

    /** How many were examined in a span, and how many of them were wrong. */
    record Count(int examined, int wrong) {}

    Count count(Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) as examined, count(*) filter (where f.wrong and f.wrong_at < :to) as wrong
                        from risk_case c join risk_finding f using (declaration_id)
                        where c.lodged_at < :to and f.found_at < :to
                          and (:from::timestamptz is null or c.lodged_at >= :from)""")
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Count(row.getInt("examined"), row.getInt("wrong")))
                .single();
    }

    /** All that was lodged in a span, examined or not, the oldest first; of many the newest. */
    List<Learning.Passed> lodged(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from (
                            select lodged_at, known, declaration_id from risk_case
                            where lodged_at < :to and (:from::timestamptz is null or lodged_at >= :from)
                            order by lodged_at desc, declaration_id desc limit :most) newest
                        order by lodged_at, declaration_id""")
                .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("most", MOST / 2)
                .query((row, n) -> new Learning.Passed(
                        ModelTable.instant(row, "lodged_at"), json.readValue(row.getString("known"), Known.class)))
                .list();
    }
}
