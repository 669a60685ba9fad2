package corridor.local.platform;

import java.io.IOException;
import java.util.Locale;

/** What a newcomer reads when the platform stands. */
final class Welcome {
    static final String LAST_LINE = "./corridor status                      what runs, and how much memory it takes";

    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    void tell(Progress progress) throws IOException {
        String url = settings.gatewayUrl();
        progress.plain(String.format(
                Locale.ROOT,
                """

                The port is open: ready in %.0f s, %s in memory.

                  %s            the door, with links to everything
                  %s/docs       every operation, to try out
                  %s/status     how the services are
                  127.0.0.1:%d           Kafka, for the parks

                Sign in as operator, officer, chief (also an officer), declarant, carrier, plants, rashakai, dhabeji,
                auditor or admin, each with the password  %s
                (made for this machine, kept in %s)

                Try next:
                  ./corridor demo                        a box goes from the ship to the park
                  ./corridor import FILE…                send your terminal's CODECO and COARRI messages
                  %s
                """,
                progress.seconds(),
                Memory.ofAll(RunningPlatform.read(settings).orElseThrow()),
                url,
                url,
                url,
                settings.kafkaPort(),
                new Secrets(settings.secrets()).demoPassword(),
                settings.root().relativize(settings.secrets()),
                LAST_LINE));
    }
}
