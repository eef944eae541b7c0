/// Punycode: scalars beyond ASCII, written in ASCII letters and digits (RFC 3492, parameters of section 5).
///
///     b ü c h e r   ⇄   bcher-kva
enum Punycode {
  private static let base = 36
  private static let initialBias = 72
  private static let initialScalar = 128

  static func encode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var output = scalars.filter(\.isASCII)
    let basic = output.count
    if basic > 0 { output.append("-") }
    var (next, delta, bias, handled) = (initialScalar, 0, initialBias, basic)
    while handled < scalars.count {
      guard let least = scalars.map({ Int($0.value) }).filter({ $0 >= next }).min() else {
        return nil
      }
      delta += (least - next) * (handled + 1)
      next = least
      for scalar in scalars {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        write(delta, bias, to: &output)
        bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      delta += 1
      next += 1
    }
    return output
  }

  private static func write(_ delta: Int, _ bias: Int, to output: inout [Unicode.Scalar]) {
    var rest = delta
    var step = base
    while true {
      let threshold = threshold(step, bias)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      step += base
    }
    output.append(digit(rest))
  }

  static func decode(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    let end = text.lastIndex(of: "-")
    var output = end.map { Array(text[..<$0]) } ?? []
    var rest = end.map { text[($0 + 1)...] } ?? text
    var (next, index, bias) = (initialScalar, 0, initialBias)
    while !rest.isEmpty {
      let start = index
      var (weight, step) = (1, base)
      while true {
        guard let digit = rest.popFirst().flatMap(value) else { return nil }
        index += digit * weight
        let threshold = threshold(step, bias)
        if digit < threshold { break }
        weight *= base - threshold
        step += base
        // No scalar can be this large. The bound also keeps the arithmetic from overflowing.
        if index > 1 << 40 || weight > 1 << 40 { return nil }
      }
      let count = output.count + 1
      bias = adapt(index - start, count: count, isFirst: start == 0)
      next += index / count
      index %= count
      guard next <= Int(ScalarSet.last), let scalar = Unicode.Scalar(UInt32(next)) else {
        return nil
      }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  private static func threshold(_ step: Int, _ bias: Int) -> Int {
    min(26, max(1, step - bias))
  }

  private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= base - 1
      step += base
    }
    return step + base * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> Unicode.Scalar {
    let code = value < 26 ? 0x61 + value : 0x30 + value - 26
    return Unicode.Scalar(UInt8(code))
  }

  private static func value(_ digit: Unicode.Scalar) -> Int? {
    switch digit {
    case "a"..."z": Int(digit.value) - 0x61
    case "A"..."Z": Int(digit.value) - 0x41
    case "0"..."9": Int(digit.value) - 0x30 + 26
    default: nil
    }
  }
}
