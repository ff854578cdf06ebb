package org.fundcase.policies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A text as OFD (GB/T 33190), one line of print below the other. */
final class OfdPolicy {

    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String AREA = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";

    private OfdPolicy() {}

    @SafeVarargs
    static byte[] of(List<String>... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "OFD.xml", "OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>");
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < pages.length; i++) {
                list.append("<ofd:Page ID=\"" + (10 + i) + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
                part(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", "Page", page(pages[i]));
            }
            String common = "<ofd:CommonData><ofd:PageArea>" + AREA + "</ofd:PageArea></ofd:CommonData>";
            part(zip, "Doc_0/Document.xml", "Document", common + "<ofd:Pages>" + list + "</ofd:Pages>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String page(List<String> lines) {
        StringBuilder text = new StringBuilder("<ofd:Area>" + AREA + "</ofd:Area><ofd:Content><ofd:Layer ID=\"2\">");
        for (int i = 0; i < lines.size(); i++) {
            text.append("<ofd:TextObject ID=\"" + (100 + i) + "\" Boundary=\"25 " + (30 + 9 * i)
                    + " 160 7\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">" + lines.get(i)
                    + "</ofd:TextCode></ofd:TextObject>");
        }
        return text + "</ofd:Layer></ofd:Content>";
    }

    private static void part(ZipOutputStream zip, String path, String element, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + element + NS + ">" + content + "</ofd:"
                + element + ">";
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
