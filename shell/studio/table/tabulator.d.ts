// What shell/studio needs of Tabulator, which has no types of its own.
declare module "tabulator-tables" {
  export interface RowComponent {
    getData(): Record<string, any>;
    getElement(): HTMLElement;
    getCells(): CellComponent[];
    getCell(field: string): CellComponent;
    getPosition(): number | false;
    scrollTo(position?: "top" | "center" | "bottom" | "nearest", ifVisible?: boolean): Promise<void>;
    update(data: Record<string, any>): Promise<void>;
  }
  export interface CellComponent {
    getValue(): any;
    getField(): string;
    getElement(): HTMLElement;
    getRow(): RowComponent;
    edit(force?: boolean): void;
  }
  export interface ColumnDefinition {
    title: string;
    field?: string;
    width?: number;
    minWidth?: number;
    cssClass?: string;
    frozen?: boolean;
    resizable?: boolean;
    headerSort?: boolean;
    formatter?: (cell: CellComponent) => Node;
    titleFormatter?: () => Node;
    editor?: Editor;
  }
  export type Editor = (
    cell: CellComponent,
    rendered: (call: () => void) => void,
    success: (value: string) => boolean | undefined,
    cancel: () => void,
  ) => HTMLElement;

  /** The parts of a table's inside that a module of ours works with. */
  export interface Inside {
    element: HTMLElement;
    rowManager: { element: HTMLElement };
    modules: { edit: { currentCell: unknown } };
  }
  interface InnerCell { getElement(): HTMLElement; getComponent(): CellComponent }
  interface InnerRow { getComponent(): RowComponent; getElement(): HTMLElement }
  interface InnerColumn { getComponent(): { scrollTo(position?: string, ifVisible?: boolean): Promise<void> } }
  interface InnerRange {
    top: number;
    bottom: number;
    left: number;
    right: number;
    start: { row: number; col: number };
    setStart(row: number, column: number): void;
    setEnd(row: number, column: number): void;
  }

  export class SelectRangeModule {
    static moduleName: string;
    table: Inside;
    activeRange: InnerRange | false;
    selecting: string;
    overlay: HTMLElement;
    initialize(): void;
    navigate(jump: boolean, expand: boolean, direction: string): boolean | undefined;
    getActiveCell(): InnerCell | null | undefined;
    getRowByRangePos(row: number): InnerRow | undefined;
    getColumnByRangePos(column: number): InnerColumn | undefined;
    getTableRows(): InnerRow[];
    getTableColumns(): InnerColumn[];
    layoutElement(visibleRows?: boolean): void;
    layoutRanges(): void;
    layoutChange(): void;
    setDefaultRange(): void;
    redraw(force?: boolean): void;
    restoreFocus(): boolean;
    initializeFocus(cell: InnerCell): void;
    finishEditingCell(): void;
    _handleKeyDown(event: KeyboardEvent): void;
    dispatchExternal(name: string, ...values: unknown[]): void;
  }
  export const EditModule: object;
  export const FormatModule: object;
  export const FrozenColumnsModule: object;
  export const ResizeColumnsModule: object;
  export const ResizeTableModule: object;

  export class Tabulator {
    static registerModule(modules: object[]): void;
    constructor(element: HTMLElement, options: Record<string, unknown>);
    element: HTMLElement;
    modules: { selectRange: import("./ranges.js").Ranges };
    on(name: string, call: (...values: any[]) => void): void;
    replaceData(rows: object[]): Promise<void>;
    setData(rows: object[]): Promise<void>;
    getRow(id: string): RowComponent | false;
    redraw(force?: boolean): void;
  }
}
