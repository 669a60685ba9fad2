package corridor.tracking.edi;

import java.util.Collection;

/** What became of an interchange or a message. */
enum Status {
    /** All of it was taken. */
    ACCEPTED,
    /** Some of it was refused. */
    PARTLY,
    /** Nothing of it was taken. */
    REFUSED;

    static Status of(int taken, int refused) {
        if (refused == 0) {
            return ACCEPTED;
        }
        return taken == 0 ? REFUSED : PARTLY;
    }

    static Status of(Collection<Status> parts) {
        if (parts.stream().allMatch(part -> part == ACCEPTED)) {
            return ACCEPTED;
        }
        return parts.stream().allMatch(part -> part == REFUSED) ? REFUSED : PARTLY;
    }
}
