package corridor.tracking.edi;

import java.util.Set;

/** Reads the messages of some types. */
interface MessageKind {
    /** UNH S009.0065. */
    Set<String> types();

    /**
     * What cannot be taken is refused line by line, all else is taken.
     *
     * @throws LineRefused if nothing of the message can be taken
     */
    MessageReading read(Message message, Origin origin) throws LineRefused;
}
