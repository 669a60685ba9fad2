package corridor.optimizer.planning.loading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.loading.LoadingRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be loaded into what, as it was asked for. */
record LoadingTask(
        List<LoadingRequest.Space> spaces, List<LoadingRequest.Kind> boxes, boolean fullSupport, boolean fromTheDoor) {

    /** @throws IllegalArgumentException if a rule of the problem is broken, which is said */
    @JsonIgnore
    LoadingProblem problem() {
        return new LoadingProblem(
                spaces.stream().map(LoadingTask::space).toList(),
                boxes.stream().map(LoadingTask::kind).toList(),
                new LoadingRules(fullSupport, fromTheDoor));
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
