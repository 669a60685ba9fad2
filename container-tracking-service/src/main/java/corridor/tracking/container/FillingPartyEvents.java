package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.tracking.place.Places;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Fills {@code party_event} from the books as they are: what a party may find depends on journeys, which SQL does not know. */
@Component
class FillingPartyEvents implements JavaMigration {
    private static final int BOXES = 500;

    private final Places places;

    FillingPartyEvents(Places places) {
        this.places = places;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("61");
    }

    @Override
    public String getDescription() {
        return "events of parties filled in";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        JdbcTemplate statements = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        ContainerTable table = new ContainerTable(JdbcClient.create(statements), statements);
        PartyTable parties = new PartyTable(places);
        String last = "";
        List<String> boxes;
        do {
            // Boxes of which nobody has a part have no row here, and nobody to find their facts.
            boxes = statements.queryForList(
                    "select distinct container from container_party where container > ? order by container limit "
                            + BOXES,
                    String.class,
                    last);
            if (!boxes.isEmpty()) {
                List<ContainerNumber> numbers =
                        boxes.stream().map(ContainerNumber::new).toList();
                parties.fill(context.getConnection(), table.histories(numbers).values());
                last = boxes.getLast();
            }
        } while (boxes.size() == BOXES);
    }
}
