package org.fundcase.documents.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a ZIP's central directory ourselves, before any library sees the file, and refuses what no honest container
 * has: too many entries, ciphers, escaping or doubled names, symbolic links, entries that overlap.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LARGEST_DIRECTORY = 4 << 20;
    private static final int SYMLINK = 0xA000;
    private static final int FILE_TYPE = 0xF000;

    private ZipDirectory() {}

    static List<ZipMember> read(FileChannel zip, ZipLimits limits) throws IOException, Unreadable {
        ByteBuffer end = endRecord(zip);
        int count = end.getShort(10) & 0xffff;
        long size = end.getInt(12) & 0xffffffffL;
        long start = end.getInt(16) & 0xffffffffL;
        if (count > limits.entries() || size > LARGEST_DIRECTORY) {
            throw ZipLimits.bomb();
        }
        if (start + size > zip.size()) {
            throw ZipLimits.broken();
        }
        List<ZipMember> members = members(slice(zip, start, (int) size), count);
        checkNames(members);
        checkNoOverlap(members, start);
        return members;
    }

    /** The last record of a ZIP, or a refusal: without it the file has been cut. */
    private static ByteBuffer endRecord(FileChannel zip) throws IOException, Unreadable {
        int tail = (int) Math.min(zip.size(), END_SIZE + 0xffff);
        ByteBuffer last = slice(zip, zip.size() - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (last.getInt(at) == END && at + END_SIZE + (last.getShort(at + 20) & 0xffff) == tail) {
                return last.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw ZipLimits.broken();
    }

    static boolean hasEndRecord(FileChannel file) throws IOException {
        try {
            endRecord(file);
            return true;
        } catch (Unreadable none) {
            return false;
        }
    }

    private static List<ZipMember> members(ByteBuffer directory, int count) throws Unreadable {
        List<ZipMember> members = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > directory.limit() || directory.getInt(at) != CENTRAL) {
                throw ZipLimits.broken();
            }
            int nameLength = directory.getShort(at + 28) & 0xffff;
            int rest = (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
            if (at + CENTRAL_SIZE + nameLength + rest > directory.limit()) {
                throw ZipLimits.broken();
            }
            members.add(member(directory.slice(at, CENTRAL_SIZE + nameLength).order(ByteOrder.LITTLE_ENDIAN)));
            at += CENTRAL_SIZE + nameLength + rest;
        }
        return members;
    }

    private static ZipMember member(ByteBuffer header) throws Unreadable {
        int flags = header.getShort(8);
        int method = header.getShort(10);
        if ((flags & 1) != 0) {
            throw new Unreadable("file-encrypted", "压缩包设了密码，系统打不开。请去掉密码后重新打包上传。");
        }
        if (method != 0 && method != 8) {
            throw new Unreadable("file-broken", "压缩方式不受支持，请用普通 ZIP 重新打包。");
        }
        if ((header.getInt(38) >>> 16 & FILE_TYPE) == SYMLINK) {
            throw escaping();
        }
        return new ZipMember(
                name(header, flags),
                method,
                header.getInt(20) & 0xffffffffL,
                header.getInt(24) & 0xffffffffL,
                header.getInt(42) & 0xffffffffL);
    }

    private static String name(ByteBuffer header, int flags) throws Unreadable {
        byte[] raw = new byte[header.limit() - CENTRAL_SIZE];
        header.get(CENTRAL_SIZE, raw);
        if (raw.length == 0 || raw.length > ZipLimits.LONGEST_NAME) {
            throw escaping();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException chineseWindows) {
            return new String(raw, Charset.forName((flags & 0x800) == 0 ? "GB18030" : "UTF-8"));
        }
    }

    private static void checkNames(List<ZipMember> members) throws Unreadable {
        Set<String> seen = new HashSet<>();
        for (ZipMember member : members) {
            if (escapes(member.name()) || !seen.add(member.name().toLowerCase(Locale.ROOT))) {
                throw escaping();
            }
        }
    }

    private static boolean escapes(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static Unreadable escaping() {
        return new Unreadable("file-path", "压缩包内的文件名不合规（含 ..、绝对路径、链接或重名），系统不接收。请重新打包后上传。");
    }

    private static void checkNoOverlap(List<ZipMember> members, long directoryStart) throws Unreadable {
        List<ZipMember> byPlace = members.stream()
                .sorted(Comparator.comparingLong(ZipMember::offset))
                .toList();
        long free = 0;
        for (ZipMember member : byPlace) {
            if (member.offset() < free) {
                throw ZipLimits.bomb();
            }
            free = member.offset() + LOCAL_SIZE + member.packed();
        }
        if (free > directoryStart) {
            throw ZipLimits.broken();
        }
    }

    private static ByteBuffer slice(FileChannel zip, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && zip.read(bytes, from + bytes.position()) > 0) {}
        return bytes.flip();
    }
}
