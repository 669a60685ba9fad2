package corridor.customs.reporting;

import corridor.customs.declaration.Procedure;
import corridor.events.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the steps of declarations under their pseudonyms, which also give the order: it tells nothing either. */
@Repository
class StudyTable {
    private static final String EVENTS = """
            with cohort as (
                select left(encode(sha256(k.secret || uuid_send(d.id)), 'hex'), 20) as declaration,
                    d.lane, d.procedure, d.lodged_at, d.released_at,
                    (select max(known.arrived_at) from declaration_container c
                        join known_container known using (container_number)
                        where c.declaration_id = d.id) as arrived_at,
                    (select min(made_at) from decision where declaration_id = d.id
                        and what in ('PAYMENT_ACCEPTED', 'GUARANTEED')) as settled_at,
                    (select max(made_at) from decision where declaration_id = d.id
                        and what = 'CHECKED' and made_at <= d.released_at) as checked_at
                from declaration d cross join reporting_secret k
                where d.status = 'RELEASED' and d.released_at >= :start and d.released_at < :end
            )
            select declaration, lane, procedure, step, date_trunc('minute', at) as at, declaration || place as key
            from cohort cross join lateral (values
                ('ARRIVED', 1, case when arrived_at <= released_at then arrived_at end), ('LODGED', 2, lodged_at),
                ('SETTLED', 3, settled_at), ('CHECKED', 4, checked_at), ('RELEASED', 5, released_at)
            ) as each (step, place, at)
            where at is not null and (:after::text is null or declaration || place > :after::text)
            order by key limit :most""";

    private final JdbcClient jdbc;

    StudyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with its place in the list. */
    record Placed(String key, StudyEvent event) {}

    /** At most so many, after a place. */
    List<Placed> events(Days days, String after, int most) {
        return jdbc.sql(EVENTS)
                .param("start", days.start())
                .param("end", days.end())
                .param("after", after)
                .param("most", most)
                .query(StudyTable::row)
                .list();
    }

    private static Placed row(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getString("key"),
                new StudyEvent(
                        row.getString("declaration"),
                        Lane.valueOf(row.getString("lane")),
                        Procedure.valueOf(row.getString("procedure")),
                        StudyEvent.Step.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
