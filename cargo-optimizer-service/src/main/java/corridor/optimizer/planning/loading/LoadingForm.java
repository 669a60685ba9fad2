package corridor.optimizer.planning.loading;

import corridor.optimizer.loading.BoxKind;
import corridor.optimizer.loading.CargoSpace;
import corridor.optimizer.loading.LoadingProblem;
import corridor.optimizer.planning.Complaints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a task of a request, if it holds together. The problem's own rules are asked, one part after the other. */
final class LoadingForm {
    private static final Set<String> EDGES = Set.of("LENGTH", "WIDTH", "HEIGHT");

    private LoadingForm() {}

    static LoadingTask task(LoadingRequest request) {
        Complaints complaints = new Complaints();
        boolean whole = Complaints.all(
                complaints.size(request.spaces(), 1, LoadingProblem.MOST_SPACES, "spaces", "spaces"),
                complaints.size(request.boxes(), 1, LoadingProblem.MOST_KINDS, "boxes", "kinds of boxes"));
        if (whole) {
            parts(request, complaints);
        }
        complaints.raise();
        LoadingTask task = new LoadingTask(
                request.spaces(),
                request.boxes(),
                !Boolean.FALSE.equals(request.fullSupport()),
                !Boolean.FALSE.equals(request.fromTheDoor()),
                List.of());
        made("boxes", task::problem, complaints);
        complaints.raise();
        return task;
    }

    private static void parts(LoadingRequest request, Complaints complaints) {
        complaints.names(
                request.spaces().stream().map(LoadingRequest.Space::space).toList(), "spaces", ".space");
        complaints.names(request.boxes().stream().map(LoadingRequest.Kind::box).toList(), "boxes", ".box");
        List<CargoSpace> spaces = new ArrayList<>();
        for (int i = 0; i < request.spaces().size(); i++) {
            LoadingRequest.Space said = request.spaces().get(i);
            String at = "spaces[" + i + "]";
            if (Complaints.all(
                    edges(said.lengthMm(), said.widthMm(), said.heightMm(), at, complaints),
                    limits(said, at, complaints))) {
                CargoSpace space = said.space() == null ? null : made(at, () -> LoadingTask.space(said), complaints);
                if (space != null) {
                    spaces.add(space);
                }
            }
        }
        for (int i = 0; i < request.boxes().size(); i++) {
            LoadingRequest.Kind said = request.boxes().get(i);
            String at = "boxes[" + i + "]";
            boolean turned = complaints.unless(
                    said.upright() == null || (!said.upright().isEmpty() && EDGES.containsAll(said.upright())),
                    at + ".upright",
                    "an edge is LENGTH, WIDTH or HEIGHT, and one at least may stand upright",
                    "send those that may, or leave it out");
            if (edges(said.lengthMm(), said.widthMm(), said.heightMm(), at, complaints)
                    && turned
                    && said.box() != null) {
                BoxKind kind = made(at, () -> LoadingTask.kind(said), complaints);
                complaints.unless(
                        kind == null
                                || spaces.size() < request.spaces().size()
                                || spaces.stream().anyMatch(space -> Turns.fits(kind, space)),
                        at,
                        said.box() + " fits into no space, however it is turned, or is too heavy for each",
                        "leave it out, let it be turned, or send a space that takes it");
            }
        }
    }

    private static boolean limits(LoadingRequest.Space said, String at, Complaints complaints) {
        LoadingRequest.Balance balance = said.balance();
        LoadingRequest.Axles axles = said.axles();
        boolean window = balance == null
                || (balance.fromXMm() != null
                        && balance.toXMm() != null
                        && balance.fromYMm() != null
                        && balance.toYMm() != null);
        boolean beam = axles == null
                || (axles.frontMm() != null
                        && axles.rearMm() != null
                        && axles.frontMostKg() != null
                        && axles.rearMostKg() != null);
        return Complaints.all(
                complaints.unless(
                        window,
                        at + ".balance",
                        "the window of the centre of gravity has four sides",
                        "send fromXMm, toXMm, fromYMm and toYMm"),
                complaints.unless(
                        beam,
                        at + ".axles",
                        "two axles have two places and two limits",
                        "send frontMm, rearMm, frontMostKg and rearMostKg"));
    }

    private static boolean edges(Integer length, Integer width, Integer height, String at, Complaints complaints) {
        return Complaints.all(
                complaints.range(length, 1, BoxKind.LONGEST_MM, at + ".lengthMm", "an edge has a length"),
                complaints.range(width, 1, BoxKind.LONGEST_MM, at + ".widthMm", "an edge has a length"),
                complaints.range(height, 1, BoxKind.LONGEST_MM, at + ".heightMm", "an edge has a length"));
    }

    /** Null if it cannot be made; then the reason is among the complaints. */
    private static <T> T made(String field, Supplier<T> part, Complaints complaints) {
        try {
            return part.get();
        } catch (IllegalArgumentException broken) {
            complaints.add(field, broken.getMessage(), "correct it");
            return null;
        }
    }
}
