package corridor.tracking.trackandtrace;

import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;

/** What can be told of vessels. */
final class Calls {
    private Calls() {}

    static TransportCallReported arrival(String callId, EventClassifier classifier, int minute) {
        return told(TransportCallReported.Code.ARRI, callId, "9074729", "123N", classifier, minute, Sites.TERMINAL);
    }

    static TransportCallReported told(
            TransportCallReported.Code code,
            String callId,
            String vessel,
            String voyage,
            EventClassifier classifier,
            int minute,
            Facility where) {
        return new TransportCallReported(
                callId,
                code,
                classifier,
                Box.at(minute),
                where,
                new TransportMeans(ModeOfTransport.VESSEL, callId, "MV Test", vessel, voyage, null),
                new Evidence("TERMINAL", Evidence.Kind.EDIFACT, "1/1", null));
    }
}
