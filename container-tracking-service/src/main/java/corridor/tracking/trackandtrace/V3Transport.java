package corridor.tracking.trackandtrace;

import static corridor.tracking.trackandtrace.Means.upTo;

import corridor.events.ModeOfTransport;
import corridor.events.TransportMeans;

/** What carried a box, in the words of 3.0.0. */
final class V3Transport {
    private V3Transport() {}

    /** Null if nothing is known of it. */
    static V3Event.TransportDetails of(String callId, TransportMeans means, String service) {
        if (means == null) {
            return null;
        }
        String plate = upTo(15, means.plate());
        return new V3Event.TransportDetails(new V3Event.Call(
                callId,
                means.mode().name(),
                service == null ? null : new V3Event.Service(service),
                means.voyage() == null || means.mode() == ModeOfTransport.RAIL
                        ? null
                        : new V3Event.Voyage(means.voyage()),
                vessel(means),
                means.mode() == ModeOfTransport.RAIL && upTo(50, means.voyage()) != null
                        ? new V3Event.Rail(means.voyage())
                        : null,
                plate == null ? null : new V3Event.Truck(new V3Event.Vehicle(plate))));
    }

    private static V3Event.Vessel vessel(TransportMeans means) {
        String imo = Means.imoNumber(means);
        String name = Means.isAtSea(means) ? upTo(50, means.vesselName()) : null;
        String sign = Means.callSign(means);
        return imo == null && name == null && sign == null ? null : new V3Event.Vessel(imo, name, sign);
    }
}
