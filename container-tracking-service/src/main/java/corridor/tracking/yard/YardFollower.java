package corridor.tracking.yard;

import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Chapter;
import corridor.tracking.container.Follower;
import corridor.tracking.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the stays of boxes in step with their histories: a box that has left stands nowhere. */
@Component
@Order(1)
class YardFollower implements Follower {
    private final YardTable table;
    private final Places places;

    YardFollower(YardTable table, Places places) {
        this.table = table;
        this.places = places;
    }

    @Override
    public List<? extends PortEvent> follow(List<Chapter> chapters) {
        List<Chapter> moved = chapters.stream()
                .filter(chapter -> !Stay.of(chapter.before(), places).equals(Stay.of(chapter.after(), places)))
                .toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        List<ContainerNumber> numbers =
                moved.stream().map(Chapter::containerNumber).toList();
        List<Stay> before = table.of(numbers);
        List<Stay> after = moved.stream()
                .flatMap(chapter -> Stay.of(chapter.after(), places).stream())
                .toList();
        List<Stay> changed = new ArrayList<>(before);
        changed.removeAll(after);
        after.stream().filter(stay -> !before.contains(stay)).forEach(changed::add);
        if (changed.isEmpty()) {
            return List.of();
        }
        TreeSet<Bay> bays = new TreeSet<>();
        changed.forEach(stay -> bays.add(Bay.of(stay.position())));
        table.lock(bays);
        table.replace(numbers, after);
        return List.of();
    }
}
