import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridCells } from '../../viz/layout/grid-cells.ts'
import { spreadLabels } from '../../viz/layout/spread-labels.ts'
import { stackDots } from '../../viz/layout/stack-dots.ts'

describe('spreadLabels', () => {
  it('leaves labels where they are when they do not touch', () => {
    expect(
      spreadLabels(
        [
          { y: 10, height: 10 },
          { y: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50])
  })

  it('keeps the order, lets none overlap and stays inside when there is room', () => {
    const labels = array(record({ y: double({ min: 0, max: 300, noNaN: true }), height: integer({ min: 5, max: 25 }) }), {
      maxLength: 10,
    })
    assert(
      property(labels, (all) => {
        const centres = spreadLabels(all, 0, 300)
        const order = all.map((_, i) => i).sort((a, b) => centres[a] - centres[b])
        for (let k = 0; k < order.length; k++) {
          const i = order[k]
          expect(centres[i] - all[i].height / 2).toBeGreaterThanOrEqual(-1e-9)
          expect(centres[i] + all[i].height / 2).toBeLessThanOrEqual(300 + 1e-9)
          if (k > 0) {
            const above = order[k - 1]
            expect(centres[i] - centres[above]).toBeGreaterThanOrEqual((all[i].height + all[above].height) / 2 - 1e-9)
            expect(all[i].y).toBeGreaterThanOrEqual(all[above].y)
          }
        }
      }),
    )
  })
})

describe('stackDots', () => {
  it('keeps one dot a value, each at its own place along the line', () => {
    const xs = [5, 1, 3, 3, 9]
    const dots = stackDots(xs, 2, 100)
    expect(dots.map((dot) => dot.index).sort()).toEqual([0, 1, 2, 3, 4])
    for (const dot of dots) expect(dot.x).toBe(xs[dot.index])
  })

  it('lets no two dots on one level touch', () => {
    assert(
      property(array(double({ min: 0, max: 200, noNaN: true }), { maxLength: 40 }), (xs) => {
        const dots = stackDots(xs, 3, 1e6)
        for (const a of dots)
          for (const b of dots) if (a.index < b.index && a.y === b.y) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(6)
      }),
    )
  })

  it('presses a high pile together until it fits', () => {
    const dots = stackDots(
      Array.from({ length: 50 }, () => 10),
      3,
      40,
    )
    expect(Math.max(...dots.map((dot) => dot.y))).toBeLessThanOrEqual(37)
    expect(new Set(dots.map((dot) => dot.y)).size).toBe(50)
  })
})

describe('gridCells', () => {
  it('uses as many columns as fit, and at least one', () => {
    expect(gridCells(7, 1000, 300, 40).columns).toBe(3)
    expect(gridCells(7, 1000, 300, 40).rows).toBe(3)
    expect(gridCells(2, 1000, 300, 40).columns).toBe(2)
    expect(gridCells(5, 100, 300, 40).columns).toBe(1)
  })

  it('fills the width', () => {
    const grid = gridCells(6, 1000, 300, 40)
    expect(grid.x(2) + grid.cellWidth).toBeCloseTo(1000)
    expect(grid.row(3)).toBe(1)
  })
})
