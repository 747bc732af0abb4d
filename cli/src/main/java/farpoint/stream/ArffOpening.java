package farpoint.stream;

import farpoint.run.InvalidInputException;
import farpoint.stream.SourceFormat.DecimalSign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the declarations of ARFF, which say how its rows are to be read. */
final class ArffOpening {
    private ArffOpening() {}

    static RowReader open(TextSource text) throws IOException {
        ByteBlocks source = new ByteBlocks(text.bytes(), TextLines::whole);
        ArffHeader header = new ArffHeader();
        long before = 0;
        for (ByteBlocks.Bytes block = source.next(before); block != null; block = source.next(before)) {
            TextLines lines = new TextLines(block.array(), block.to());
            int at = block.from();
            while (at < block.to()) {
                String line = line(block, at, lines);
                at = lines.behind(at);
                if (!line.isEmpty() && !line.startsWith("%") && header.take(line, before + lines.count())) {
                    source.giveBack(new ByteBlocks.Bytes(block.array(), at, block.to()));
                    return reader(source, header.fields(), before + lines.count());
                }
            }
            before += lines.count();
        }
        throw new InvalidInputException("The ARFF has no @data line.");
    }

    private static String line(ByteBlocks.Bytes block, int start, TextLines lines) {
        return new String(block.array(), start, Math.min(block.to(), lines.end(start)) - start, StandardCharsets.UTF_8)
                .trim();
    }

    private static RowReader reader(ByteBlocks source, List<Field> fields, long lines) {
        RowReader.Shape shape =
                new RowReader.Shape(fields, fields.size(), lines + 1, DecimalSign.POINT, Optional.empty());
        return new RowReader(source, new ArffFormat(fields), shape, lines);
    }
}
