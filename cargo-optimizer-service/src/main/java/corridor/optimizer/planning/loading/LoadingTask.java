package corridor.optimizer.planning.loading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingPlan;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.LoadingRules;
import corridor.optimizer.loading.Placement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be loaded into what, as it was asked for.
 *
 * @param begun what an earlier plan has for the spaces, of which a crew has carried out a part; counted among the boxes
 */
record LoadingTask(
        List<LoadingRequest.Space> spaces,
        List<LoadingRequest.Kind> boxes,
        boolean fullSupport,
        boolean fromTheDoor,
        List<Begun> begun) {

    /** An earlier plan's load of a space, of which so many boxes stand already: they stay. */
    record Begun(String space, List<Place> sequence, int standing) {}

    /** A box in its place: its corner nearest to the front wall, the side y = 0 and the floor; and its edges. */
    record Place(String box, int xMm, int yMm, int zMm, int lengthMm, int widthMm, int heightMm) {}

    /** A task kept before spaces were planned on that are loaded in part tells of none. */
    LoadingTask {
        begun = begun == null ? List.of() : begun;
    }

    /** @throws IllegalArgumentException if a rule of the problem is broken, which is said */
    @JsonIgnore
    LoadingProblem problem() {
        return new LoadingProblem(
                spaces.stream().map(LoadingTask::space).toList(),
                boxes.stream().map(LoadingTask::kind).toList(),
                new LoadingRules(fullSupport, fromTheDoor),
                begun.stream()
                        .filter(load -> load.standing() > 0)
                        .map(load -> load(load, load.standing()))
                        .toList());
    }

    /** How the earlier plan would go on: always a way to do it. */
    Optional<LoadingPlan> known() {
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(new LoadingPlan(begun.stream()
                        .map(load -> load(load, load.sequence().size()))
                        .toList()));
    }

    private LoadingPlan.Load load(Begun load, int boxes) {
        List<String> spaceNames =
                spaces.stream().map(LoadingRequest.Space::space).toList();
        List<String> boxNames =
                this.boxes.stream().map(LoadingRequest.Kind::box).toList();
        return new LoadingPlan.Load(
                spaceNames.indexOf(load.space()),
                load.sequence().subList(0, boxes).stream()
                        .map(place -> new Placement(
                                boxNames.indexOf(place.box()),
                                place.xMm(),
                                place.yMm(),
                                place.zMm(),
                                place.lengthMm(),
                                place.widthMm(),
                                place.heightMm()))
                        .toList());
    }

    static CargoSpace space(LoadingRequest.Space said) {
        LoadingRequest.Balance balance = said.balance();
        LoadingRequest.Axles axles = said.axles();
        return new CargoSpace(
                said.space(),
                said.lengthMm(),
                said.widthMm(),
                said.heightMm(),
                Objects.requireNonNullElse(said.mostKg(), CargoSpace.ANY_MASS),
                balance == null
                        ? Optional.empty()
                        : Optional.of(new CargoSpace.Balance(
                                balance.fromXMm(), balance.toXMm(), balance.fromYMm(), balance.toYMm())),
                axles == null
                        ? Optional.empty()
                        : Optional.of(new CargoSpace.Axles(
                                axles.frontMm(), axles.rearMm(), axles.frontMostKg(), axles.rearMostKg())));
    }

    static BoxKind kind(LoadingRequest.Kind said) {
        Set<BoxKind.Edge> upright = said.upright() == null
                ? EnumSet.of(BoxKind.Edge.HEIGHT)
                : said.upright().stream().map(BoxKind.Edge::valueOf).collect(Collectors.toSet());
        return new BoxKind(
                said.box(),
                said.lengthMm(),
                said.widthMm(),
                said.heightMm(),
                upright,
                Objects.requireNonNullElse(said.massKg(), 0.0),
                Objects.requireNonNullElse(said.bearsKg(), BoxKind.ANY_LOAD),
                Objects.requireNonNullElse(said.stop(), 1),
                Objects.requireNonNullElse(said.count(), 1));
    }
}
