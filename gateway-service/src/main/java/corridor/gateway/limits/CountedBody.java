package corridor.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A request whose body is counted while it is read, since a chunked one does not say its length beforehand. */
final class CountedBody extends HttpServletRequestWrapper {
    private final DataSize limit;
    private ServletInputStream counted;

    CountedBody(HttpServletRequest request, DataSize limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counting(super.getInputStream(), limit);
        }
        return counted;
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private final DataSize limit;
        private long read;

        Counting(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count;
            try {
                count = body.read(into, from, length);
            } catch (IOException e) {
                throw new BodyBrokenOff(e);
            }
            read += Math.max(count, 0);
            if (read > limit.toBytes()) {
                throw new BodyTooLarge(limit);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
