package farpoint.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets on which the children of this process listen, as Linux tells of them. */
final class ListeningSockets {
    /** IPv4, then IPv6 as it writes an address of IPv4, in the byte order of the kernel. */
    private static final Set<String> THIS_MACHINE = Set.of("0100007F", "0000000000000000FFFF00000100007F");

    private static final String LISTENS = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /** The addresses of them, without those that only this machine can reach. */
    static List<String> openToOthers() throws IOException {
        return listening().filter(address -> !THIS_MACHINE.contains(address)).toList();
    }

    /** How many there are. */
    static long count() throws IOException {
        return listening().count();
    }

    private static Stream<String> listening() throws IOException {
        Set<String> own = ofChildren();
        return Stream.concat(
                        Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
                        Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(fields -> fields[STATE].equals(LISTENS) && own.contains("socket:[" + fields[INODE] + "]"))
                .map(fields -> fields[ADDRESS].split(":")[0]);
    }

    private static Set<String> ofChildren() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            try (Stream<Path> files = Files.list(Path.of("/proc/" + child.pid() + "/fd"))) {
                files.forEach(file -> target(file).ifPresent(sockets::add));
            }
        }
        return sockets;
    }

    /** None where the process has closed the file in between. */
    private static Optional<String> target(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
