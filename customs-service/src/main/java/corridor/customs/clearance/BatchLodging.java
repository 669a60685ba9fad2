package corridor.customs.clearance;

import corridor.customs.declaration.Lodged.Declared;
import corridor.service.access.Caller;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lodges many declarations in one transaction, each taken or refused by itself. Returns when those that were taken are
 * durable.
 */
@Component
class BatchLodging {
    private static final Logger LOG = LoggerFactory.getLogger(BatchLodging.class);
    /** Who was quicker with a reference or a box, and had not committed yet, is seen at the second attempt. */
    private static final int ATTEMPTS = 2;

    private final Lodging lodging;

    BatchLodging(Lodging lodging) {
        this.lodging = lodging;
    }

    /** What became of each, in the order given. */
    List<Fate> lodge(List<Declared> sent, Caller caller) {
        if (caller.party() == null) {
            throw DeclarationRefused.withoutParty();
        }
        for (int attempt = 1; attempt <= ATTEMPTS && sent.size() > 1; attempt++) {
            try {
                return lodging.together(sent, caller);
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
                throw away;
            } catch (RuntimeException failure) {
                LOG.info("{} declarations could not be lodged together: {}", sent.size(), failure.toString());
            }
        }
        return sent.stream().map(each -> alone(each, caller)).toList();
    }

    /** So that the trouble of one is no other's. */
    private Fate alone(Declared declared, Caller caller) {
        Fate fate = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return lodging.together(List.of(declared), caller).getFirst();
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
                throw away;
            } catch (Refusal refusal) {
                fate = new Fate.Refused(refusal);
            } catch (RuntimeException failure) {
                LOG.error("A declaration could not be lodged for a reason that is ours", failure);
                fate = new Fate.Refused(ourFault());
            }
        }
        return fate;
    }

    private static Refusal ourFault() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "The port's own fault",
                "Something failed on our side; nothing of this declaration was kept.",
                new Violation("request", "none of yours was broken", "send it again under the same reference"));
    }
}
