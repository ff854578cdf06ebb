package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.List;
import org.fundcase.kernel.Words;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final Bounds bounds = new Bounds(ReadingLimits.DEFAULT);

    private static Reading.Read reading(String mime, List<ReadField> fields, int pages) {
        return new Reading.Read(mime, DocumentKind.OTHER, fields, List.of(), List.of(), "text", pages, 0.5);
    }

    private static ReadField field(String name, String value) {
        return new ReadField(name, value, null, Source.TEXT, 1, new Box(0, 0, 0.5, 0.5), 0.8);
    }

    private Reading through(Reading reading) throws JsonProcessingException {
        return Answer.parse(Answer.frame(reading), bounds);
    }

    @Test
    void carriesAReadingUnchanged() throws JsonProcessingException {
        Reading.Read read = reading("application/pdf", List.of(field("name", "甲公司")), 2);
        assertThat(through(read)).isEqualTo(read);
        assertThat(through(new Reading.Failed(new Words("坏了", "Broken"), true)))
                .isEqualTo(new Reading.Failed(new Words("坏了", "Broken"), true));
    }

    @Test
    void takesNothingThatIsOutOfBounds() throws JsonProcessingException {
        assertThat(through(reading("text/html", List.of(), 1))).isInstanceOf(Reading.Failed.class);
        assertThat(through(reading("application/pdf", List.of(), 0))).isInstanceOf(Reading.Failed.class);
        for (ReadField bad : List.of(
                field("name", "a\u0000b"),
                field("na<me", "x"),
                field("issueDate", "soon"),
                field("totalWithTax", "1e99"),
                field("name", "x".repeat(20_001)))) {
            assertThat(through(reading("application/pdf", List.of(bad), 1))).isInstanceOf(Reading.Failed.class);
        }
        List<ReadField> many = Collections.nCopies(201, field("name", "x"));
        assertThat(through(reading("application/pdf", many, 1))).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void takesNoJunk() {
        for (String junk : List.of("", "{}", "[1]", "{\"read\":{}}", "{\"read\":null,\"x\":1}", "[".repeat(5_000))) {
            assertThat(Answer.parse(Frame.of(Frame.READING, junk), bounds)).isInstanceOf(Reading.Failed.class);
        }
    }
}
