package org.fundcase.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth.Kind;
import org.fundcase.demo.papers.InvoiceXmlForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmChildTest {

    @TempDir
    Path folder;

    @Test
    void endsAChildThatIsNotAsked() throws IOException {
        byte[] xml = InvoiceXmlForms.digital(new Inventor(60).invoice(Kind.DIGITAL_SPECIAL, 1, 2021));
        Launch launch = new Launch(Worker.class.getName(), ReadingLimits.DEFAULT.forScans(), Truth.FONT, Print.HERE);
        try (WarmChild child = new WarmChild(launch, Duration.ofMillis(300))) {
            Frame frame = child.ask(new Request(Truth.file(folder, "a.xml", xml), 0));
            assertThat(frame.kind()).isEqualTo(Frame.READING);
            await().until(() -> child.pid() == null);
            assertThat(child.ask(new Request(folder.resolve("a.xml"), 0)).kind())
                    .isEqualTo(Frame.READING);
        }
    }
}
