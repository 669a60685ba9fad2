package corridor.tracking.container;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.tracking.place.Places;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a caller may see of many boxes, for those who list facts rather than boxes. */
@Component
public class Viewing {
    private final ContainerTable table;
    private final Places places;

    Viewing(ContainerTable table, Places places) {
        this.table = table;
        this.places = places;
    }

    public boolean seesEverything(Caller caller) {
        return Sight.seesEverything(caller);
    }

    /** The parts that the caller may have in a journey: of boxes without one of them it sees nothing. */
    public List<Party> parts(Caller caller) {
        return Sight.parts(caller);
    }

    /** What the caller may see of each of these boxes. Boxes of which that is nothing are left out. */
    public Map<ContainerNumber, History> of(Collection<ContainerNumber> numbers, Caller caller) {
        Map<ContainerNumber, History> seen = new TreeMap<>();
        if (!numbers.isEmpty()) {
            table.histories(numbers)
                    .forEach((number, whole) ->
                            Sight.of(whole, caller, places).ifPresent(history -> seen.put(number, history)));
        }
        return seen;
    }
}
