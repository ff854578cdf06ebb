package org.fundcase.letters;

import static org.fundcase.letters.Sheet.body;
import static org.fundcase.letters.Sheet.cell;
import static org.fundcase.letters.Sheet.empty;
import static org.fundcase.letters.Sheet.flush;
import static org.fundcase.letters.Sheet.led;
import static org.fundcase.letters.Sheet.number;
import static org.fundcase.letters.Sheet.row;
import static org.fundcase.letters.Sheet.signature;
import static org.fundcase.letters.Sheet.table;
import static org.fundcase.letters.Sheet.title;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.Document;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.Styles;

/**
 * Wrote the first version of the templates in {@code templates/}; from then on they are edited in Word or WPS. Run its
 * main method with the folder to write them anew.
 */
final class WriteTemplates {

    private static final String OPENING =
            "你单位于${submittedOn}提交的“${project}”项目专项资金申报材料（支持方向：${item}，申报编号：${caseNumber}）收悉。";
    private static final String A4 =
            "<w:sectPr><w:headerReference r:id=\"%s\" w:type=\"first\"/><w:footerReference r:id=\"%s\" w:type=\"first\"/><w:footerReference r:id=\"%s\" w:type=\"default\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"1701\" w:footer=\"894\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    private WriteTemplates() {}

    public static void main(String[] folder) throws Exception {
        for (LetterKind kind : LetterKind.values()) {
            write(Path.of(folder[0], kind.template()), words(kind));
        }
        write(Path.of(folder[0], "LY-TR-2020", LetterKind.ISSUE.template()), RoundTemplates.quota());
        write(Path.of(folder[0], "JM-II-2021", LetterKind.ISSUE.template()), RoundTemplates.projectPlan());
    }

    private static void write(Path template, String words) throws Exception {
        Files.createDirectories(template.getParent());
        Files.write(template, bytes(words));
    }

    private static String words(LetterKind kind) {
        return switch (kind) {
            case ACCEPTANCE -> acceptance();
            case CORRECTION -> correction();
            case REFUSAL -> refusal();
            case RECOMMENDATION -> recommendation();
            case REJECTION -> rejection();
            default -> RoundTemplates.words(kind);
        };
    }

    private static String acceptance() {
        int[] widths = {745, 2000, 3800, 2300};
        return number()
                + title("受理通知书")
                + flush("${recipient}：")
                + body(OPENING + "经审查，申报材料符合受理要求。根据《${scheme}》${receiveClause}，现予受理，受理日期为${date}。")
                + body("收到的材料如下：")
                + table(
                        widths,
                        row(
                                true,
                                cell(745, "center", "序号"),
                                cell(2000, "center", "材料"),
                                cell(3800, "center", "文件"),
                                cell(2300, "center", "收到日期")),
                        row(
                                false,
                                cell(745, "center", "${papers.no}"),
                                cell(2000, "left", "${papers.slot}"),
                                cell(3800, "left", "${papers.file}"),
                                cell(2300, "center", "${papers.on}")))
                + body("受理不等于给予支持。项目将进入审核，办理进度和后续文书可以在申报系统中查看。")
                + ending();
    }

    private static String correction() {
        return number()
                + title("补正通知书")
                + flush("${recipient}：")
                + body(OPENING + "经审查，下列内容需要补正。根据《${scheme}》${receiveClause}，现${told}如下：")
                + led(Sheet.HEAVY, "${reasons.no}、${reasons.title}。", "${reasons.text}")
                + body("涉及材料：${reasons.about}。形式要求：${reasons.form}。依据：${reasons.clause}。")
                + body("请自收到本通知书的次日起${days}日内通过申报系统补正并重新提交；最后一日不是工作日的，顺延至其后的第一个工作日。在发文当日送达的，补正期限到${due}为止。")
                + body("补正所用时间不计入受理期限。逾期没有补正，或者补正后仍不符合要求的，将不予受理。")
                + ending();
    }

    private static String refusal() {
        return number()
                + title("不予受理告知书")
                + flush("${recipient}：")
                + body(OPENING + "经审查，存在下列情形：")
                + led(Sheet.HEAVY, "${reasons.no}、${reasons.title}。", "${reasons.text}依据：${reasons.clause}。")
                + body("根据《${scheme}》${receiveClause}和上列条款，决定不予受理。")
                + body("${remedy}")
                + ending();
    }

    private static String rejection() {
        return number()
                + title("初审不予推荐告知书")
                + flush("${recipient}：")
                + body(OPENING + "经受理和初审，存在下列情形：")
                + led(Sheet.HEAVY, "${reasons.no}、${reasons.title}。", "${reasons.text}依据：${reasons.clause}。")
                + body("根据《${scheme}》${reviewClause}和上列条款，初审不予推荐，本次申报到此结束。")
                + body("${remedy}")
                + ending();
    }

    private static String recommendation() {
        int[] widths = {745, 2500, 2500, 1600, 1500};
        return number()
                + title("关于推荐“${project}”项目的初审意见函")
                + flush("${recipient}：")
                + body(
                        "${enterprise}（统一社会信用代码：${creditCode}）申报的“${project}”项目（支持方向：${item}，申报编号：${caseNumber}）已完成初审。根据${basis}，现将初审意见函告如下：")
                + led(Sheet.HEAVY, "一、核查情况", "")
                + led(Sheet.SCRIPT, "（${checks.no}）${checks.title}。", "${checks.text}")
                + led(Sheet.HEAVY, "二、初审意见", "")
                + body("${opinion}")
                + led(Sheet.HEAVY, "三、支持金额", "")
                + body("${amount}")
                + led(Sheet.HEAVY, "四、推荐项目清单", "")
                + table(
                        widths,
                        row(
                                true,
                                cell(745, "center", "序号"),
                                cell(2500, "center", "申报单位"),
                                cell(2500, "center", "项目名称"),
                                cell(1600, "center", "支持方向"),
                                cell(1500, "center", "金额（元）")),
                        row(
                                false,
                                cell(745, "center", "1"),
                                cell(2500, "left", "${enterprise}"),
                                cell(2500, "left", "${project}"),
                                cell(1600, "left", "${item}"),
                                cell(1500, "right", "${figures}")))
                + ending();
    }

    private static String ending() {
        return empty() + signature() + body("${contact}");
    }

    private static byte[] bytes(String words) throws Exception {
        WordprocessingMLPackage paper = WordprocessingMLPackage.createPackage();
        useOneFont(paper);
        beOfToday(paper);
        HeaderPart head = new HeaderPart();
        FooterPart foot = new FooterPart(new org.docx4j.openpackaging.parts.PartName("/word/footer1.xml"));
        FooterPart pages = new FooterPart(new org.docx4j.openpackaging.parts.PartName("/word/footer2.xml"));
        head.setJaxbElement((Hdr) XmlUtils.unmarshalString(part("hdr", Sheet.head())));
        foot.setJaxbElement((Ftr) XmlUtils.unmarshalString(part("ftr", Sheet.foot())));
        pages.setJaxbElement((Ftr) XmlUtils.unmarshalString(part("ftr", Sheet.pageNumber())));
        String section = A4.formatted(
                paper.getMainDocumentPart().addTargetPart(head).getId(),
                paper.getMainDocumentPart().addTargetPart(foot).getId(),
                paper.getMainDocumentPart().addTargetPart(pages).getId());
        paper.getMainDocumentPart().setJaxbElement((Document)
                XmlUtils.unmarshalString(part("document", "<w:body>" + words + section + "</w:body>")));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        paper.save(saved);
        return EvenZip.of(saved.toByteArray());
    }

    private static void useOneFont(WordprocessingMLPackage paper) throws Exception {
        Styles styles = paper.getMainDocumentPart().getStyleDefinitionsPart().getJaxbElement();
        styles.setDocDefaults((DocDefaults) XmlUtils.unmarshalString(
                part(
                        "docDefaults",
                        "<w:rPrDefault><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/><w:sz w:val=\"32\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/>"
                                .formatted(Sheet.BODY)),
                Context.jc,
                DocDefaults.class));
    }

    /** Else Word opens it in compatibility mode, and LibreOffice spaces digits. */
    private static void beOfToday(WordprocessingMLPackage paper) throws Exception {
        paper.getMainDocumentPart().getDocumentSettingsPart().setJaxbElement((CTSettings) XmlUtils.unmarshalString(
                part(
                        "settings",
                        "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"),
                Context.jc,
                CTSettings.class));
    }

    private static String part(String name, String content) {
        return "<w:%1$s %2$s>%3$s</w:%1$s>".formatted(name, Sheet.SCHEMA, content);
    }
}
