package corridor.tracking.container;

import corridor.port.ContainerNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Histories of many boxes, for what is computed from all of them. Whoever shows any of it to a caller asks {@link Viewing}. */
@Component
public class Histories {
    private final ContainerTable table;
    private final JdbcClient jdbc;

    Histories(ContainerTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    public int boxes() {
        return jdbc.sql("select count(*) from container").query(Integer.class).single();
    }

    /** Boxes by number, from the one after this on; the empty text comes before all. */
    public List<ContainerNumber> after(String number, int limit) {
        return jdbc.sql("select number from container where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** One for each number; empty where nothing was told. */
    public Map<ContainerNumber, History> of(Collection<ContainerNumber> numbers) {
        return table.histories(numbers);
    }
}
