package org.fundcase.documents.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A reading on its way from the child to the parent; exactly one part is set. */
record Answer(Reading.@Nullable Read read, Reading.@Nullable Unsupported unsupported, Reading.@Nullable Failed failed) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(100)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .build();

    static Frame frame(Reading reading) throws JsonProcessingException {
        Answer answer = new Answer(
                reading instanceof Reading.Read r ? r : null,
                reading instanceof Reading.Unsupported u ? u : null,
                reading instanceof Reading.Failed f ? f : null);
        return new Frame(Frame.READING, JSON.writeValueAsBytes(answer));
    }

    static Frame frame(PageImage.Missing image) throws JsonProcessingException {
        return Frame.of(Frame.MISSING, JSON.writeValueAsString(image.reason()));
    }

    static Frame frame(RegionText text) throws JsonProcessingException {
        return text instanceof RegionText.Found found
                ? Frame.of(Frame.REGION, JSON.writeValueAsString(found))
                : frame(new PageImage.Missing(((RegionText.Nothing) text).reason()));
    }

    /** What stands in a rectangle, if what came back is bounded. */
    static RegionText region(Frame frame) {
        try {
            if (frame.kind() == Frame.REGION) {
                RegionText.Found found = JSON.readValue(frame.text(), RegionText.Found.class);
                if (Bounds.accept(found)) {
                    return found;
                }
            }
        } catch (JsonProcessingException | RuntimeException hostile) {
            return new RegionText.Nothing(Words.of("重读的结果异常，系统没有采用。请对照页面填写。"));
        }
        return new RegionText.Nothing(
                frame.kind() == Frame.MISSING ? reason(frame) : Words.of("重读的结果异常，系统没有采用。请对照页面填写。"));
    }

    /** Why there is no picture; believes nothing of what came back either. */
    static Words reason(Frame frame) {
        try {
            return Bounds.sentence(JSON.readValue(frame.text(), Words.class));
        } catch (JsonProcessingException | RuntimeException hostile) {
            return Words.of("这一页画不出来，请下载原件查看。");
        }
    }

    /** Believes nothing of what came back. */
    static Reading parse(Frame frame, Bounds bounds) {
        try {
            Answer answer = JSON.readValue(frame.payload(), Answer.class);
            if (answer.read != null && bounds.accept(answer.read)) {
                return answer.read;
            }
            if (answer.unsupported != null
                    && FileType.ofMime(answer.unsupported.mime()).isPresent()) {
                return new Reading.Unsupported(answer.unsupported.mime(), Bounds.sentence(answer.unsupported.reason()));
            }
            if (answer.failed != null) {
                return new Reading.Failed(Bounds.sentence(answer.failed.reason()), answer.failed.retryable());
            }
        } catch (IOException | RuntimeException hostile) {
            return Bounds.outOfBounds();
        }
        return Bounds.outOfBounds();
    }
}
