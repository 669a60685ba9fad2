package corridor.tracking.container;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.tracking.place.Places;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TrackingTest
class PartyEventsTest {
    @Autowired
    private TrackingWorld world;

    @Autowired
    private Places places;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate statements;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Box box = Box.any();

    @Test
    void who_joins_a_journey_finds_what_happened_on_it_before() {
        world.tell(box.discharged(10));
        assertThat(found("INDUS")).isZero();
        world.tell(box.declared(20, "INDUS", null));
        assertThat(found("INDUS")).isEqualTo(1);
    }

    @Test
    void what_a_party_may_find_can_be_made_anew_from_the_books() {
        world.tell(box.discharged(10));
        world.tell(box.declared(20, "MAKRAN", null));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            List<String> kept = rows();
            assertThat(kept).isNotEmpty();
            statements.execute("delete from party_event");
            migrate(DataSourceUtils.getConnection(dataSource));
            assertThat(rows()).isEqualTo(kept);
            status.setRollbackOnly();
        });
    }

    private void migrate(Connection connection) {
        try {
            new FillingPartyEvents(places).migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException("nothing is configured");
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows() {
        return statements.queryForList("select p::text from party_event p order by 1", String.class);
    }

    private int found(String party) {
        return statements.queryForObject(
                "select count(*) from party_event join container_event using (event_id) where party = ? and container = ?",
                Integer.class,
                party,
                box.toString());
    }
}
