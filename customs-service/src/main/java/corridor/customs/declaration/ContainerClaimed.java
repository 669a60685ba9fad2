package corridor.customs.declaration;

import corridor.port.ContainerNumber;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

public final class ContainerClaimed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ContainerClaimed(List<ContainerNumber> declared, List<ContainerNumber> taken) {
        super(
                HttpStatus.CONFLICT,
                "container-already-declared",
                "Another declaration speaks for this box",
                taken + " is in another declaration that is still live.",
                taken.stream()
                        .map(number -> new Violation(
                                "containers[" + declared.indexOf(number) + "]",
                                number + " is in another live declaration",
                                "cancel that one first, or take the box out of this one"))
                        .toArray(Violation[]::new));
    }
}
